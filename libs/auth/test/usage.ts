import {
  Controller,
  Get,
  Module,
  NotFoundException,
  Param,
  Redirect,
  Req,
  Res,
} from '@nestjs/common';
import {
  AuthModule,
  Logins,
  SessionCookie,
  createSessionToken,
  facebookLogin,
  hashSessionToken,
} from '@tradyfit/auth';
import type { FacebookLoginOptions, LoginRequest, ProviderProfile } from '@tradyfit/auth';

const DAY_MS = 86_400_000;

/** Facebook's login and the rest of the application's settings. */
export interface GateSettings {
  secret: string;
  secure: boolean;
  facebook: FacebookLoginOptions;
  /** Stores the session of a member, who is found or made by provider and id. */
  openSession(profile: ProviderProfile, sessionHash: string): Promise<void>;
}

interface Reply {
  header(name: string, value: string): unknown;
}

export function gateModule({ secret, secure, facebook, openSession }: GateSettings) {
  const cookie = new SessionCookie({ secure, maxAgeMs: 90 * DAY_MS });

  @Controller('login/:provider')
  class LoginController {
    constructor(private readonly logins: Logins) {}

    @Get()
    @Redirect()
    async start(@Param('provider') provider: string, @Res({ passthrough: true }) reply: Reply) {
      const login = await this.logins.start(provider, { returnTo: '/profile' });
      if (!login) throw new NotFoundException();
      reply.header('set-cookie', login.setCookie);
      return { url: login.redirectTo, statusCode: 303 };
    }

    @Get('callback')
    @Redirect()
    async finish(
      @Param('provider') provider: string,
      @Req() request: LoginRequest,
      @Res({ passthrough: true }) reply: Reply,
    ) {
      const login = await this.logins.finish(provider, request);
      if (!login) throw new NotFoundException();
      reply.header('set-cookie', login.setCookie);
      const { outcome, returnTo = '/' } = login;
      if (outcome.kind !== 'profile') return { url: `/?login=${outcome.kind}`, statusCode: 303 };
      const token = createSessionToken();
      await openSession(outcome.profile, hashSessionToken(token));
      reply.header('set-cookie', cookie.write(token));
      return { url: returnTo, statusCode: 303 };
    }
  }

  @Module({
    imports: [
      AuthModule.forRootAsync({
        useFactory: () => ({ providers: [facebookLogin(facebook)], secret, secure }),
      }),
    ],
    controllers: [LoginController],
  })
  class GateModule {}
  return GateModule;
}
