import { Module } from '@nestjs/common';
import type { AuthOptions } from './auth-options.js';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './auth.module-definition.js';
import { Logins } from './login/logins.js';

/** Provides Logins everywhere (`isGlobal: false` keeps it to the importing module). */
@Module({
  providers: [
    {
      provide: Logins,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: (options: AuthOptions): Logins => new Logins(options),
    },
  ],
  exports: [Logins],
})
export class AuthModule extends ConfigurableModuleClass {}
