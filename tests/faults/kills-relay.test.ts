import { survivesKillsOf } from './kills-suite.ts';

survivesKillsOf('relay');
