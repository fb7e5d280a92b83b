export declare const unpacked: string;
export declare function debianFile(path: string): string | null;
export declare function ensureWebServers(): string[];
