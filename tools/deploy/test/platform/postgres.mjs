/** The part of the database add-on's API that backups need. Undefined for anything else. */
export function postgres(method, path, body, apps) {
  if (method === 'POST' && path === '/actions/addon-attachments/resolve') {
    const app = apps.get(body.app);
    return app ? [attachment(app)] : [];
  }
  const [, appId] = /^\/apps\/([^/]+)\/addon-attachments/.exec(path) ?? [];
  if (appId && apps.has(appId)) return [attachment(apps.get(appId))];
  const app = [...apps.values()].find(({ id }) => path.includes(id));
  if (!app || !path.startsWith('/client/v11/')) return undefined;
  if (method === 'GET' && path.startsWith('/client/v11/databases/')) return { info: [] };
  if (method === 'GET' && path.includes('/transfers/')) return transfer(app);
  if (method === 'POST' && path.endsWith('/backups')) {
    app.backups.push({ at: new Date().toISOString() });
    app.events.push('backup');
    return transfer(app);
  }
  return undefined;
}

function transfer(app) {
  const { at } = app.backups.at(-1);
  return {
    uuid: `backup-${app.id}`,
    num: app.backups.length,
    from_type: 'pg_dump',
    to_type: 'gof3r',
    from_name: 'DATABASE',
    to_name: 'BACKUP',
    created_at: at,
    started_at: at,
    finished_at: at,
    succeeded: true,
    processed_bytes: 1_000,
    logs: [],
  };
}

function attachment(app) {
  const addon = {
    id: `database-${app.id}`,
    name: `postgresql-${app.name}`,
    app: { id: app.id, name: app.name },
    addon_service: { id: 'service', name: 'heroku-postgresql' },
    plan: { id: 'plan', name: 'heroku-postgresql:essential-0' },
    config_vars: ['DATABASE_URL'],
    state: 'provisioned',
  };
  return {
    id: `attachment-${app.id}`,
    name: 'DATABASE',
    app: { id: app.id, name: app.name },
    addon,
    config_vars: ['DATABASE_URL'],
    namespace: null,
  };
}
