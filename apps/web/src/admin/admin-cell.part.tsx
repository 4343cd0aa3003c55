import { attributeText } from '../ui/attribute-text.js';
import { Form } from '../ui/form/form.js';
import type { PageContext } from '../ui/page-context.js';
import { Time } from '../ui/time.js';
import type { AdminAction, AdminCell } from './admin.view.js';

interface AdminCellProps {
  ctx: PageContext;
  cell: AdminCell;
  /** The first cell names its row. */
  isHeading: boolean;
}

export function AdminCellPart({ ctx, cell, isHeading }: AdminCellProps): JSX.Element {
  if (isHeading)
    return (
      <th scope="row">
        <CellContent ctx={ctx} cell={cell} />
      </th>
    );
  return (
    <td class={[cell.isNumber && 'admin-table__number']}>
      <CellContent ctx={ctx} cell={cell} />
    </td>
  );
}

function CellContent({ ctx, cell }: Omit<AdminCellProps, 'isHeading'>): JSX.Element {
  const { moment, badge, detail, actions } = cell;
  return (
    <>
      <CellText cell={cell} />
      {moment ? <Time moment={moment} /> : ''}
      {badge ? (
        <span class={['admin-badge', `admin-badge--${badge.kind}`]} safe>
          {badge.text}
        </span>
      ) : (
        ''
      )}
      {detail ? (
        <span class="admin-table__detail" dir="auto" safe>
          {detail}
        </span>
      ) : (
        ''
      )}
      {actions ? (
        <span class="admin-table__actions">
          {actions.map((action) => (
            <Action ctx={ctx} action={action} />
          ))}
        </span>
      ) : (
        ''
      )}
    </>
  );
}

function CellText({ cell: { text, url } }: { cell: AdminCell }): JSX.Element {
  if (text === undefined) return '';
  if (!url) return <bdi safe>{text}</bdi>;
  return (
    <a href={attributeText(url)}>
      <bdi safe>{text}</bdi>
    </a>
  );
}

function Action({ ctx, action }: { ctx: PageContext; action: AdminAction }): JSX.Element {
  const words = (
    <>
      <span safe>{action.label}</span>
      <span class="visually-hidden" safe>
        {`: ${action.about}`}
      </span>
    </>
  );
  if (!action.isForm)
    return (
      <a class="admin-action" href={action.url}>
        {words}
      </a>
    );
  return (
    <Form ctx={ctx} action={action.url} class="admin-table__form">
      <button class="admin-action" type="submit">
        {words}
      </button>
    </Form>
  );
}
