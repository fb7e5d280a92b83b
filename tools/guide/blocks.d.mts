export declare function blocksOf(kind: 'sh' | 'console'): string[];
export declare function guideScript(given: { name: string; repository: string }): string;
