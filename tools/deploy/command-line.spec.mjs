import { readCommandLine } from './command-line.mjs';

const read = (line) => readCommandLine(line.split(' '));

test('an app and where to are enough', () => {
  expect(read('web --heroku tradyfit')).toMatchObject({
    verb: 'deploy',
    app: 'web',
    heroku: 'tradyfit',
    dryRun: false,
    yes: false,
    patienceMs: 180_000,
  });
  expect(read('web --git host:tradyfit.git --url https://tradyfit.example/')).toMatchObject({
    git: 'host:tradyfit.git',
    url: 'https://tradyfit.example',
  });
  expect(read('rollback --heroku tradyfit --release v12')).toMatchObject({ release: 'v12' });
});

test('without a word it helps', () => {
  expect(readCommandLine([])).toEqual({ verb: 'help' });
  expect(read('web --help')).toEqual({ verb: 'help' });
});

test.each([
  ['--heroku tradyfit', /say what to deploy: web or deploy-task/],
  ['api --heroku tradyfit', /there is no “api”/],
  ['deploy --heroku tradyfit', /there is no “deploy”/],
  ['web api --heroku tradyfit', /not “api” too/],
  ['web', /say where to/],
  ['web --heroku tradyfit --git host:a.git', /say where to/],
  ['web --heroku Trady_Fit', /no name of a Heroku application/],
  ['web --heroku tradyfit --url https://x.example', /--url belongs to --git/],
  ['web --git host:a.git', /--git needs --url/],
  ['web --git=--upload-pack=evil --url https://x.example', /no address of a repository/],
  ['rollback --git host:a.git --url https://x.example', /a verb of Heroku/],
  ['web --heroku tradyfit --patience soon', /--patience is a whole number/],
  ['web --heroku tradyfit --release v3', /--release belongs to rollback/],
  ['rollback --heroku tradyfit --release 3', /--release is like v12/],
  ['web --heroku tradyfit --fast', /--fast/],
])('refuses “%s” in one line', (line, message) => {
  expect(() => read(line)).toThrow(message);
  expect(() => read(line)).toThrow(expect.objectContaining({ name: 'Misuse' }));
  expect(() => read(line)).not.toThrow(/\n/);
});
