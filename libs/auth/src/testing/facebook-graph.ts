import { createHash, createHmac, randomBytes } from 'node:crypto';
import { graphError, json, page, redirect } from './graph-errors.js';
import type { Answer } from './graph-errors.js';
import { graphUser } from './people.js';
import type { FacebookPerson } from './people.js';

/** The application as the stub knows it. */
export interface StubApplication {
  appId: string;
  appSecret: string;
}

/** What the person does in the dialogue: agrees at once, refuses at once, or is shown the page and decides. */
export type Decision = 'continue' | 'deny' | 'ask';

interface Grant {
  person: FacebookPerson;
  redirectUri: string;
  challenge: string;
}

/** Facebook's side of the protocol: dialogue, token and `me`, as strict as Facebook with all its settings on. */
export class FacebookGraph {
  person: FacebookPerson = { id: '1001', name: 'Ana Ruiz', email: 'ana@example.com' };
  decision: Decision = 'continue';
  /** Scopes of the latest dialogue. */
  scopes: string[] = [];
  private readonly grants = new Map<string, Grant>();
  private readonly tokens = new Map<string, FacebookPerson>();

  constructor(private readonly application: StubApplication) {}

  /** Tokens handed out so far; none may appear anywhere else. */
  get issuedTokens(): string[] {
    return [...this.tokens.keys()];
  }

  dialogue(query: URLSearchParams, path: string): Answer {
    const redirectUri = query.get('redirect_uri') ?? '';
    const challenge = query.get('code_challenge') ?? '';
    if (query.get('client_id') !== this.application.appId) return page('Unknown application');
    if (!URL.canParse(redirectUri)) return page('Bad redirect_uri');
    if (query.get('response_type') !== 'code') return page('Bad response_type');
    if (challenge === '' || query.get('code_challenge_method') !== 'S256') return page('No PKCE');
    this.scopes = (query.get('scope') ?? '').split(',');

    const decision = this.decision === 'ask' ? query.get('decision') : this.decision;
    const back = new URL(redirectUri);
    const state = query.get('state');
    if (state !== null) back.searchParams.set('state', state);
    if (decision === 'continue') {
      const code = randomBytes(24).toString('hex');
      this.grants.set(code, { person: this.person, redirectUri, challenge });
      back.searchParams.set('code', code);
      return redirect(back.href);
    }
    if (decision === 'deny') {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_code', '200');
      back.searchParams.set('error_description', 'Permissions error');
      back.searchParams.set('error_reason', 'user_denied');
      return redirect(back.href);
    }
    return page(this.question(query, path));
  }

  token(form: URLSearchParams): Answer {
    const refused = (message: string) => graphError(message, 'OAuthException', 100);
    if (form.get('client_id') !== this.application.appId) return refused('Unknown application');
    if (form.get('client_secret') !== this.application.appSecret)
      return graphError('Error validating client secret.', 'OAuthException', 1);
    const grant = this.grants.get(form.get('code') ?? '');
    if (grant === undefined) return refused('This authorization code has been used or expired.');
    this.grants.delete(form.get('code') ?? '');
    if (form.get('redirect_uri') !== grant.redirectUri) return refused('Another redirect_uri');
    const verifier = form.get('code_verifier') ?? '';
    if (createHash('sha256').update(verifier).digest('base64url') !== grant.challenge)
      return refused('Invalid code_verifier');
    const token = `EAAB${randomBytes(24).toString('hex')}`;
    this.tokens.set(token, grant.person);
    return json({ access_token: token, token_type: 'bearer', expires_in: 5_183_944 });
  }

  me(query: URLSearchParams, pictureUrl: string): Answer {
    const token = query.get('access_token') ?? '';
    const person = this.tokens.get(token);
    if (person === undefined)
      return graphError('Invalid OAuth access token.', 'OAuthException', 190);
    const proof = createHmac('sha256', this.application.appSecret).update(token).digest('hex');
    if (query.get('appsecret_proof') !== proof)
      return graphError('Invalid appsecret_proof provided', 'GraphMethodException', 100);
    return json(graphUser(person, query.get('fields') ?? 'id,name', pictureUrl));
  }

  /** The dialogue as a page: two links that say what they do. */
  private question(query: URLSearchParams, path: string): string {
    const link = (decision: string, text: string) => {
      const target = new URLSearchParams(query);
      target.set('decision', decision);
      return `<a href="${path}?${target.toString().replaceAll('&', '&amp;')}">${text}</a>`;
    };
    return `<!doctype html><html lang="en"><title>Facebook</title><h1>Log in with Facebook</h1>
<p>${link('continue', 'Continue')}</p><p>${link('deny', 'Cancel')}</p>`;
  }
}
