/** Schemas of the public API v1.0, JSON Schema 2020-12 as OpenAPI 3.1 has it. */
export const openApiSchemas = {
  Item: {
    type: 'object',
    additionalProperties: false,
    required: [
      'id',
      'name',
      'description',
      'price',
      'image_url',
      'category',
      'city',
      'state',
      'country',
      'timestamp',
    ],
    properties: {
      id: { type: 'integer', minimum: 1 },
      name: { type: 'string', minLength: 3, maxLength: 80, examples: ['Road bike, 56 cm'] },
      description: { type: ['string', 'null'] },
      price: {
        type: 'string',
        pattern: '^(0|[1-9][0-9]{0,9})\\.[0-9]{2}$',
        description: 'A decimal with two places.',
        examples: ['23.00'],
      },
      image_url: {
        type: 'string',
        format: 'uri',
        description: "Absolute URL of the item's first picture, or of the default one.",
      },
      category: { type: 'string', examples: ['martial arts'] },
      city: { type: 'string', examples: ['Springfield'] },
      state: {
        type: 'string',
        description: 'Code of the state in the United States; empty elsewhere.',
        examples: ['MO', ''],
      },
      country: {
        type: 'string',
        pattern: '^[A-Z]{2}$',
        description: 'ISO 3166-1 alpha-2.',
        examples: ['US'],
      },
      timestamp: {
        type: 'string',
        format: 'date-time',
        description: 'When the item was created; UTC.',
        examples: ['2026-11-23T21:47:00.000Z'],
      },
    },
  },
  ItemList: {
    type: 'object',
    additionalProperties: false,
    required: ['items'],
    properties: {
      items: { type: 'array', maxItems: 100, items: { $ref: '#/components/schemas/Item' } },
    },
  },
  Error: {
    type: 'object',
    additionalProperties: false,
    required: ['error'],
    properties: {
      error: {
        type: 'string',
        enum: [
          'bad request',
          'not found',
          'ratelimit exceeded',
          'internal server error',
          'service unavailable',
        ],
      },
      message: { type: 'string', description: 'Where there is something to say.' },
    },
  },
} as const;
