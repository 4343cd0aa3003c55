import { STATUS_CODES } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { jsonError } from '../http/failure-words.js';
import { SITE } from '../http/site.js';
import type { Site } from '../http/site.js';
import { VisitorError } from '../http/visitor-error.js';
import { PublicApiItemsService } from '../items/public-api-items.service.js';
import { readSearchText } from '../items/public-api.form.js';
import type { DevelopersPageView } from './developers.view.js';

/** Items of an example's answer: enough to see the shape. */
const paging = { limit: 2 };
const initialWords = 'road bike';

type ExampleName = 'category' | 'search' | 'item';

interface Example {
  path: string;
  answer(): Promise<object>;
}

/** Shows the public API by asking it. */
@Injectable()
export class DevelopersService {
  constructor(
    private readonly items: PublicApiItemsService,
    @Inject(SITE) private readonly site: Site,
  ) {}

  /**
   * @param name of the example, as it stands in the page's address; an unknown one shows the category's
   * @param words of the search example, as typed
   */
  async page(name: string, words: string): Promise<DevelopersPageView> {
    const shown = name === 'search' || name === 'item' ? name : 'category';
    const base = `${this.site.config.PUBLIC_URL}/public-api/v1.0`;
    const { path, answer } = await this.example(shown, words || initialWords);
    return {
      base,
      openApiUrl: `${base}/openapi.json`,
      examples: links(shown),
      words: words || initialWords,
      command: `curl -i '${base}${path}'`,
      ...(await answered(answer)),
    };
  }

  private async example(name: ExampleName, words: string): Promise<Example> {
    if (name === 'search')
      return {
        path: `/items/search/${inShell(words)}?limit=${paging.limit}`,
        answer: async () => listBody(await this.items.matching(readSearchText(words), paging)),
      };
    if (name === 'item') {
      const id = await this.items.newestId();
      return { path: `/items/${id ?? 1}`, answer: () => this.items.one(id ?? 0) };
    }
    return {
      path: `/items/category/${encodeURIComponent('martial arts')}?limit=${paging.limit}`,
      answer: async () => listBody(await this.items.ofCategory('martial arts', paging)),
    };
  }
}

function listBody({ items }: { items: object[] }): object {
  return { items };
}

/** Part of a URL between the apostrophes of a shell command. */
function inShell(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27');
}

function links(shown: ExampleName): DevelopersPageView['examples'] {
  const labels = { category: 'A category', search: 'A search', item: 'One item' } as const;
  return Object.entries(labels).map(([name, label]) => ({
    label,
    url: `/developers?example=${name}#try`,
    current: name === shown,
  }));
}

async function answered(ask: () => Promise<object>): Promise<{ status: string; answer: string }> {
  const body = (status: number, content: object) => ({
    status: `${status} ${STATUS_CODES[status]}`,
    answer: JSON.stringify(content, null, 2),
  });
  try {
    return body(200, await ask());
  } catch (error) {
    if (!(error instanceof VisitorError)) throw error;
    return body(error.getStatus(), jsonError(error.getStatus(), error.message));
  }
}
