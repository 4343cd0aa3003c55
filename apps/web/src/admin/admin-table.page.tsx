import { attributeText } from '../ui/attribute-text.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { AdminCellPart } from './admin-cell.part.js';
import { AdminNav } from './admin-nav.js';
import type { AdminColumn, AdminTableView } from './admin.view.js';

interface AdminTablePageProps {
  ctx: PageContext;
  view: AdminTableView;
}

/** A dense table that searches, sorts and pages; on phones it scrolls inside its frame. */
export function AdminTablePage({ ctx, view }: AdminTablePageProps): JSX.Element {
  return (
    <PageFrame ctx={ctx} title={`${view.title} · Admin`} noindex mainClass="main--admin">
      <AdminNav label="Admin" links={view.tabs} />
      <div class="admin-head">
        <h1 class="page-title" id="admin-title" safe>
          {view.title}
        </h1>
        <p class="admin-head__range" safe>
          {view.range}
        </p>
      </div>
      <div class="admin-tools">
        <TableSearch view={view} />
        <AdminNav label="Show" links={view.shows} />
      </div>
      {view.rows.length ? (
        <div class="admin-frame" role="region" aria-labelledby="admin-title" tabindex="0">
          <table class="admin-table">
            <thead>
              <tr>
                {view.columns.map((column) => (
                  <Heading column={column} />
                ))}
              </tr>
            </thead>
            <tbody>
              {view.rows.map((cells) => (
                <tr>
                  {cells.map((cell, index) => (
                    <AdminCellPart ctx={ctx} cell={cell} isHeading={index === 0} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p class="page-lead" safe>
          {view.nothing}
        </p>
      )}
      <Pages view={view} />
    </PageFrame>
  );
}

function TableSearch({ view }: { view: AdminTableView }): JSX.Element {
  return (
    <form class="admin-search" action={view.path} method="get" role="search" aria-label="Table">
      {view.kept.map(({ name, value }) => (
        <input type="hidden" name={name} value={attributeText(value)} />
      ))}
      <label class="visually-hidden" for="admin-q" safe>
        {view.searchLabel}
      </label>
      <input
        class="admin-search__text"
        id="admin-q"
        type="search"
        name="q"
        value={attributeText(view.text)}
        placeholder={attributeText(view.searchLabel)}
        maxlength="100"
        autocomplete="off"
      />
      <button class="button button--line" type="submit">
        Find
      </button>
    </form>
  );
}

function Heading({ column }: { column: AdminColumn }): JSX.Element {
  const { label, sortUrl, sorted, isNumber } = column;
  return (
    <th scope="col" class={[isNumber && 'admin-table__number']} aria-sort={sorted}>
      {sortUrl ? (
        <a href={attributeText(sortUrl)}>
          <span safe>{label}</span>
          {sorted ? (
            <span class={['admin-table__order', `admin-table__order--${sorted}`]}>
              <Icon name="down" />
            </span>
          ) : (
            ''
          )}
        </a>
      ) : (
        <span safe>{label}</span>
      )}
    </th>
  );
}

function Pages({ view: { previousUrl, nextUrl } }: AdminTablePageView): JSX.Element {
  if (!previousUrl && !nextUrl) return '';
  return (
    <nav class="pager" aria-label="Pages">
      {previousUrl ? (
        <a class="button button--line" href={attributeText(previousUrl)} rel="prev">
          Previous page
        </a>
      ) : (
        ''
      )}
      {nextUrl ? (
        <a class="button button--line" href={attributeText(nextUrl)} rel="next">
          Next page
        </a>
      ) : (
        ''
      )}
    </nav>
  );
}

interface AdminTablePageView {
  view: AdminTableView;
}
