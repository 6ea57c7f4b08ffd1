import { RoundImporter } from './round-importer.js';
import { RoundImportsController } from './round-imports.controller.js';

/** What the module lists to take files of rows about a round's applications. */
export const roundImports = { controllers: [RoundImportsController], providers: [RoundImporter] };
