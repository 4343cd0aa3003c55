import { CodeSample } from '../ui/code-sample.js';

interface ApiReferenceProps {
  base: string;
  openApiUrl: string;
}

const routes = [
  ['/items/category/{name}', 'Items of a category by its exact name, such as “martial arts”'],
  ['/items/search/{query}', 'Items whose name or description holds all words'],
  ['/items/{id}', 'One item'],
] as const;

const fields = [
  ['id', 'integer', ''],
  ['name', 'string', 'What the seller called it'],
  ['description', 'string or null', ''],
  ['price', 'string', 'Decimal with two places: “23.00”'],
  ['image_url', 'string', 'Absolute; a default picture where the seller gave none'],
  ['category', 'string', 'Name of the sport'],
  ['city', 'string', 'Town of the seller'],
  ['state', 'string', 'Code of the state in the US, otherwise empty'],
  ['country', 'string', 'ISO 3166-1 alpha-2'],
  ['timestamp', 'string', 'When the item was created: RFC 3339, UTC'],
] as const;

const failures = [
  ['400', 'bad request', 'A search, limit or cursor that is not valid'],
  ['404', 'not found', 'No such category, or no such item for sale'],
  ['429', 'ratelimit exceeded', 'Wait as long as Retry-After says'],
  ['500', 'internal server error', 'Our fault, and we have been told'],
] as const;

/** Routes, fields, limits and errors of the public API v1.0. */
export function ApiReference({ base, openApiUrl }: ApiReferenceProps): JSX.Element {
  return (
    <>
      <h2>Routes</h2>
      <Table head={['Path', 'Answer']} rows={routes} />
      <p>
        All paths begin with <code safe>{base}</code>. Lists are newest first and hold at most 100
        items; <code>?limit=</code> asks for fewer. When there are more, the header{' '}
        <code>Link: &lt;…?cursor=…&gt;; rel="next"</code> leads to them.
      </p>
      <CodeSample
        id="follow-link"
        label="A category, page by page"
        code={`curl -i '${base}/items/category/martial%20arts?limit=10'`}
      />
      <p>
        A search has 3 to 80 characters, starts with a letter or digit, and holds only letters and
        digits of any script, space, <code>.</code>, <code>-</code> and <code>_</code>.
      </p>
      <h2>Fields of an item</h2>
      <Table head={['Field', 'Type', 'Meaning']} rows={fields} />
      <h2>Limits</h2>
      <p>
        Each route takes 2 requests a second and 10 a minute from one address. Beyond that it
        answers 429 with <code>Retry-After</code> in seconds; each request before that time is over
        starts the wait afresh.
      </p>
      <h2>Errors</h2>
      <p>
        Errors are JSON with <code>error</code>, and <code>message</code> where there is something
        to say.
      </p>
      <Table head={['Status', 'error', 'When']} rows={failures} />
      <h2>OpenAPI</h2>
      <p>
        The whole contract is an OpenAPI 3.1 document, and our tests hold every answer against it:{' '}
        <a href={openApiUrl} safe>
          {openApiUrl}
        </a>
      </p>
    </>
  );
}

interface TableProps {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

function Table({ head, rows }: TableProps): JSX.Element {
  return (
    <div class="table-scroll" tabindex="0" role="region" aria-label={head.join(', ')}>
      <table>
        <thead>
          <tr>
            {head.map((title) => (
              <th scope="col" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...rest]) => (
            <tr>
              <td>
                <code safe>{first}</code>
              </td>
              {rest.map((text) => (
                <td safe>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
