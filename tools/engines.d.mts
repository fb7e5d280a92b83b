type Package = 'firefox-esr' | 'webkit2gtk-driver' | 'libwebkit2gtk-4.1-0' | 'xvfb' | 'xauth';
export declare function ensureEngines(): Package[];
export declare function engineProgram(name: Package): string;
