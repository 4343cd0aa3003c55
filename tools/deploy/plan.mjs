/**
 * What a deployment will do, from what was found out.
 * @returns {{ backup: boolean, maintenance: boolean, post: boolean, text: string }}
 */
export function planOf(host, { packaged, schema, releaseBefore }, options) {
  const first = !host.before;
  const postNames = (schema?.pending ?? []).filter(({ phase }) => phase === 'post');
  // Unknown counts as yes: the verb does nothing when nothing is pending.
  const post = host.can.task && (schema ? postNames.length > 0 : true);
  const reasons = [
    first && packaged.serves && 'nothing serves yet',
    schema?.destructive && 'a migration takes something from the release that serves',
    options.maintenance && 'asked for',
    host.inMaintenance && 'it is on already',
  ].filter(Boolean);
  const maintenance = host.can.maintenance && reasons.length > 0;
  const backup = host.can.backup && !first && !options.skipBackup;
  const lines = [
    `${packaged.release} to ${host.title}${first ? ', for the first time' : `, in place of ${releaseBefore ?? 'the release before'}`}`,
    `  backup: ${backup ? 'yes' : whyNoBackup(host, first)}`,
    `  maintenance page: ${maintenance ? `yes, ${reasons.join(', ')}` : whyNoMaintenance(host)}`,
    `  when it fails: ${first ? 'there is no release to go back to' : 'the release before serves again'}`,
    ...(postNames.length > 0 ? [`  after it: ${describeAfter(postNames)}`] : []),
  ];
  return { backup, maintenance, post, text: lines.join('\n') };
}

function describeAfter(migrations) {
  const names = migrations.map(({ name }) => name).join(', ');
  const losses = migrations.map(({ destructive }) => destructive).filter(Boolean);
  return `${names}${losses.length > 0 ? ` (${losses.join('; ')})` : ''}; then no way back to the release before`;
}

function whyNoBackup(host, first) {
  if (!host.can.backup) return 'not by this tool: the host makes its own';
  return first ? 'no, there is nothing yet' : 'no (--skip-backup)';
}

function whyNoMaintenance(host) {
  return host.can.maintenance ? 'no, visitors notice nothing' : 'not by this tool';
}
