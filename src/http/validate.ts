import { registerAjvFormats } from '@fastify/type-provider-typebox';
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';

registerAjvFormats();

/** Checks requests against their schemas. Addresses carry text, so there numbers are read from it and defaults filled in; a body is taken as it is. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  let made: ReturnType<typeof Compile> | null = null;
  return (value) => {
    made ??= Compile(schema);
    const compiled = made;
    const read = httpPart === 'body' ? value : Value.Convert(schema, Value.Default(schema, { ...(value as object) }));
    return compiled.Check(read) ? { value: read } : { error: [...compiled.Errors(read)] as never };
  };
};
