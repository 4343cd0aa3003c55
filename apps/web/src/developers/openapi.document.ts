import { openApiSchemas } from './openapi.schemas.js';

const json = (schema: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
});
const failure = (description: string) => ({ description, content: json('Error') });
const failures = {
  '429': {
    ...failure('More than 2 requests a second or 10 a minute from this address to this route.'),
    headers: {
      'Retry-After': {
        description: 'Seconds to wait. Each request before that starts the wait afresh.',
        required: true,
        schema: { type: 'integer', minimum: 1 },
      },
    },
  },
  '500': failure('Our fault.'),
  '503': failure('A part of the site does not answer right now.'),
};
const list = (description: string) => ({
  description,
  headers: {
    Link: {
      description: '`<URL>; rel="next"` when there are more items.',
      schema: { type: 'string' },
    },
  },
  content: json('ItemList'),
});
const inPath = (name: string, description: string, schema: object, example: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
  example,
});
const paging = [
  {
    name: 'limit',
    in: 'query',
    description: 'Most items of the answer.',
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 100 },
  },
  {
    name: 'cursor',
    in: 'query',
    description: 'Where the list before ended; taken from its `Link` header.',
    schema: { type: 'string' },
  },
];

/** OpenAPI 3.1 document of the public API v1.0; `publicUrl` is the site's origin. Tests hold real answers against it. */
export function openApiDocument(publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'TradyFit public API',
      version: '1.0.0',
      summary: 'Second-hand sports gear as JSON.',
      description:
        'Read only, no account needed. Each route takes 2 requests a second and 10 a minute from one address.',
    },
    servers: [{ url: `${publicUrl}/public-api/v1.0` }],
    paths: {
      '/items/category/{name}': {
        get: {
          operationId: 'listItemsOfCategory',
          summary: 'Items of a category, newest first',
          parameters: [
            inPath(
              'name',
              'Exact name of a category.',
              { type: 'string', minLength: 1 },
              'martial arts',
            ),
            ...paging,
          ],
          responses: {
            '200': list('The items.'),
            '400': failure('The limit or the cursor is not valid.'),
            '404': failure('There is no category of this name.'),
            ...failures,
          },
        },
      },
      '/items/search/{query}': {
        get: {
          operationId: 'searchItems',
          summary: 'Items whose name or description holds all words, newest first',
          parameters: [
            inPath(
              'query',
              'Words in any form: “boards” finds “board”. A letter or digit first, then letters, digits, space, `.`, `-` and `_`.',
              { type: 'string', minLength: 3, maxLength: 80 },
              'road bike',
            ),
            ...paging,
          ],
          responses: {
            '200': list('The items; none found is an empty list.'),
            '400': failure('The query, the limit or the cursor is not valid.'),
            ...failures,
          },
        },
      },
      '/items/{id}': {
        get: {
          operationId: 'getItem',
          summary: 'One item',
          parameters: [inPath('id', 'Id of the item.', { type: 'integer', minimum: 1 }, '42')],
          responses: {
            '200': { description: 'The item.', content: json('Item') },
            '404': failure('There is no such item, or it is no longer for sale.'),
            ...failures,
          },
        },
      },
    },
    components: { schemas: openApiSchemas },
  };
}
