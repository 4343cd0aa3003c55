/** What is known of the application while it is deployed, for the words in the end, whenever the end comes. */
export class DeploymentState {
  pushing = false;
  /** Whether the pushed release has taken the place of the one before; undefined while nobody knows. */
  moved;
  rolledBack = false;
  /** How far the migrations that follow the new code came: `begun`, `done`; undefined when not even begun. */
  after;
  verified = false;
  maintenance = false;
  backup = false;

  learn(host, { packaged, releaseBefore, schema }) {
    this.host = host;
    this.release = packaged.release;
    this.serves = packaged.serves;
    this.task = packaged.task;
    this.releaseBefore = releaseBefore;
    // On an empty database nothing serves that could miss anything.
    this.pending = schema?.applied.length > 0 ? schema.pending : [];
    this.maintenance = Boolean(host.inMaintenance);
  }

  /** What the release before may miss by now. */
  get losses() {
    return this.pending
      .filter(({ phase }) => phase === 'expand' || this.after)
      .map(({ destructive }) => destructive)
      .filter(Boolean);
  }

  /** The state in lines: what serves, the maintenance page, the database, what to do. */
  describe() {
    if (!this.host) return '\nNothing was changed.';
    const lines = ['', 'The state now:', `  serving: ${this.#serving()}`];
    if (this.host.can.maintenance)
      lines.push(`  maintenance page: ${this.maintenance ? 'on' : 'off'}`);
    if (this.pushing && this.losses.length > 0)
      lines.push(`  database: may miss, for the release before: ${this.losses.join('; ')}`);
    const advice = this.#advice();
    return [...lines, ...advice.map((line) => `  to do: ${line}`)].join('\n');
  }

  #serving() {
    const before = this.releaseBefore ?? 'the release before';
    if (!this.host.before)
      return this.moved ? `${this.release} was installed and does not work` : 'nothing yet';
    if (!this.pushing) return `${before}, untouched`;
    if (this.moved === undefined) return `${before} or ${this.release}: the push was cut off`;
    if (this.rolledBack || !this.moved)
      return `${before}${this.moved ? ', rolled back' : ', untouched'}${this.verified ? ' and ready' : ''}`;
    if (this.after)
      return `${this.release}${this.verified ? ', ready' : ''}: it stays, for the migrations after it have begun`;
    return `${this.release}, or what is left of it`;
  }

  #advice() {
    const { status, logs, rollback, maintenanceOff, restore, after } = this.host.byHand(this.task);
    const advice = [];
    if (this.after === 'begun') advice.push(`when the cause is gone: ${after}`);
    if (this.pushing && this.host.before && !this.verified && this.serves) {
      if (this.moved && !this.rolledBack && !this.after && rollback) advice.push(rollback);
      advice.push(`see what serves: ${status}`);
    }
    if (this.pushing && logs) advice.push(`see why: ${logs}`);
    if (this.pushing && !this.host.before)
      advice.push('correct it and deploy again: the maintenance page goes when that worked');
    else if (this.maintenance && maintenanceOff) advice.push(`when it serves: ${maintenanceOff}`);
    if (this.pushing && this.losses.length > 0 && this.backup && !this.after && restore)
      advice.push(`if the release before needs what is missing: ${restore}`);
    return advice;
  }
}
