/** As much of the readers that tests use as they need, where those bring no types of their own. */
declare module 'datapackage' {
  interface Resource {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly tabular: boolean;
    read(options: { keyed: true }): Promise<Readonly<Record<string, unknown>>[]>;
  }
  export const Package: {
    load(
      descriptor: object,
      options: { basePath: string; strict?: boolean },
    ): Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly Resource[];
      getResource(name: string): Resource;
    }>;
  };
}

declare module 'jsonld' {
  interface Term {
    readonly value: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  const jsonld: {
    toRDF(document: object, options: { base: string; safe: boolean }): Promise<readonly Quad[]>;
  };
  export default jsonld;
}
