/** An application as the platform's API describes it. */
export function describeApp(app) {
  return {
    id: app.id,
    name: app.name,
    git_url: app.gitUrl,
    web_url: `${app.address}/`,
    maintenance: app.maintenance,
    stack: { id: 'stack', name: 'heroku-24' },
    region: { name: 'eu' },
    owner: { email: 'operator@tradyfit.example' },
    created_at: app.releases[0].created_at,
    updated_at: app.releases.at(-1).updated_at,
    create_status: 'complete',
  };
}

export function describeRelease(app, release) {
  const { slug, ...rest } = release;
  return {
    ...rest,
    slug: slug && { id: slug.id },
    current: release === app.current,
    user: { id: 'account', email: 'operator@tradyfit.example' },
    app: { id: app.id, name: app.name },
  };
}
