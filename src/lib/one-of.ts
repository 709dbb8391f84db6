import { Type } from 'typebox';

/** The schema of a closed choice of words. */
export function oneOf<const T extends string>(words: readonly T[], description?: string, fallback?: T) {
  return Type.Unsafe<T>({
    type: 'string',
    enum: [...words],
    ...(description !== undefined && { description }),
    ...(fallback !== undefined && { default: fallback }),
  });
}
