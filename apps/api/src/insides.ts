import type { Type } from '@nestjs/common';
import { AppointmentModule } from '#processes/appointment';
import { CareerModule } from '#views/career';
import { DecisionHistoryModule } from '#views/decision-history';
import { FlagsModule } from '#views/flags';
import { HolderNamesModule } from '#views/holder-names';

/** What stands over several contexts on the officers' and the inspectorate's side: views, and process managers. One line each. */
export const insides: readonly Type[] = [
  DecisionHistoryModule,
  CareerModule,
  FlagsModule,
  HolderNamesModule,
  AppointmentModule,
];
