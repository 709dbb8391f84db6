import { Type } from 'typebox';

/** How a list is asked for a page at a time. */
export const paging = {
  after: Type.Optional(Type.String({ maxLength: 1_200, description: 'The value of `next` of the page before.' })),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
};
