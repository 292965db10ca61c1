export declare const LOCAL_ADDRESS: string;
export declare function serviceAddress(given: string | undefined): string;
export declare function manifestFor(xml: string, address: string): string;
