import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { cookieOf, SECRET } from '../test/login-site.js';
import { gateModule } from '../test/usage.js';
import { hashSessionToken } from './index.js';
import { FacebookStub } from './testing/index.js';

const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('README', () => {
  let stub: FacebookStub;
  let app: NestFastifyApplication;
  let sessions: Map<string, string>;

  beforeEach(async () => {
    stub = await FacebookStub.start();
    sessions = new Map();
    const module = gateModule({
      secret: SECRET,
      secure: true,
      facebook: {
        ...stub.loginOptions,
        callbackUrl: 'https://site.test/login/facebook/callback',
      },
      openSession: async (profile, hash) => void sessions.set(hash, profile.providerUserId),
    });
    app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
      logger: false,
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterEach(async () => {
    await app.close();
    await stub.close();
  });

  it.each(['test/usage.ts', 'test/toy-login.ts'])('shows the code of %s', (file) => {
    expect(readme).toContain(readFileSync(join(root, file), 'utf8'));
  });

  async function go() {
    const start = await app.inject('/login/facebook');
    expect(start.statusCode).toBe(303);
    const dialogue = await fetch(String(start.headers.location), { redirect: 'manual' });
    const back = new URL(dialogue.headers.get('location')!);
    return app.inject({
      url: back.pathname + back.search,
      headers: { cookie: cookieOf(String(start.headers['set-cookie'])) },
    });
  }

  it('shows code that logs in on Fastify', async () => {
    stub.person = { id: '31', name: 'Ana' };
    const end = await go();
    expect([end.statusCode, end.headers.location]).toEqual([303, '/profile']);
    const [cleared, session] = end.headers['set-cookie'] as string[];
    expect(cleared).toMatch(/^__Host-login=;/);
    const token = /^__Host-session=([\w-]{43});/.exec(session!)![1]!;
    expect([...sessions]).toEqual([[hashSessionToken(token), '31']]);
  });

  it('shows code that leads home when there is no login', async () => {
    stub.decision = 'deny';
    expect((await go()).headers.location).toBe('/?login=denied');
    stub.decision = 'continue';
    stub.fail('me', 'error');
    expect((await go()).headers.location).toBe('/?login=failed');
    const forged = await app.inject('/login/facebook/callback?code=a&state=b&state=c');
    expect(forged.headers.location).toBe('/?login=forged');
    expect((await app.inject('/login/nobody')).statusCode).toBe(404);
    expect((await app.inject('/login/nobody/callback?code=a')).statusCode).toBe(404);
    expect(sessions.size).toBe(0);
  });
});
