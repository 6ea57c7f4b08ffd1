import { AbolishUnitController } from './unit/abolish-unit/abolish-unit.controller.js';
import { AbolishUnitHandler } from './unit/abolish-unit/abolish-unit.handler.js';
import { EstablishUnitController } from './unit/establish-unit/establish-unit.controller.js';
import { EstablishUnitHandler } from './unit/establish-unit/establish-unit.handler.js';
import { MergeUnitController } from './unit/merge-unit/merge-unit.controller.js';
import { MergeUnitHandler } from './unit/merge-unit/merge-unit.handler.js';
import { RenameUnitController } from './unit/rename-unit/rename-unit.controller.js';
import { RenameUnitHandler } from './unit/rename-unit/rename-unit.handler.js';
import { unitLife } from './unit/unit-life.js';
import { UnitDesk } from './unit/unit-desk.js';
import { KnownUnits } from './units/known-units.js';
import { UnitsController } from './units/units.controller.js';

/** Commands and questions about units. */
export const unitRoutes = {
  controllers: [
    EstablishUnitController,
    RenameUnitController,
    MergeUnitController,
    AbolishUnitController,
    UnitsController,
    ...unitLife.controllers,
  ],
  providers: [
    EstablishUnitHandler,
    RenameUnitHandler,
    MergeUnitHandler,
    AbolishUnitHandler,
    UnitDesk,
    KnownUnits,
    ...unitLife.providers,
  ],
};
