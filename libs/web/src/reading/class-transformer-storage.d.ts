/** The registry behind `@Type()`; the package publishes its types beside the file, not with it. */
declare module 'class-transformer/cjs/storage.js' {
  type Target = abstract new (...parameters: never[]) => object;
  export const defaultMetadataStorage: {
    findTypeMetadata(
      target: Target,
      propertyName: string,
    ): { readonly typeFunction?: () => unknown } | undefined;
    findTransformMetadatas(
      target: Target,
      propertyName: string,
      transformationType: 0,
    ): readonly object[] | undefined;
    getStrategy(target: Target): 'excludeAll' | 'exposeAll' | 'none';
  };
}
