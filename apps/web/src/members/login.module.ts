import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Config } from '../config.js';
import { PlacesModule } from '../places/places.module.js';
import { DataDeletionController } from './data-deletion.controller.js';
import { DataDeletionService } from './data-deletion.service.js';
import { isDemoAllowed } from './demo-allowed.js';
import { DemoLoginController } from './demo-login.controller.js';
import { DemoLoginService } from './demo-login.service.js';
import { LoginController } from './login.controller.js';
import { LoginService } from './login.service.js';
import { MemberPicturesService } from './member-pictures.service.js';
import { NewcomersService } from './newcomers.service.js';

/** Logging in. */
@Module({})
export class LoginModule {
  static register(config: Config): DynamicModule {
    const demo = isDemoAllowed(config);
    return {
      module: LoginModule,
      imports: [PlacesModule],
      controllers: [
        LoginController,
        DataDeletionController,
        // Where it is not allowed the route does not exist, rather than refuse.
        ...(demo ? [DemoLoginController] : []),
      ],
      providers: [
        DataDeletionService,
        LoginService,
        MemberPicturesService,
        NewcomersService,
        ...(demo ? [DemoLoginService] : []),
      ],
    };
  }
}
