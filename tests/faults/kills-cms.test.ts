import { survivesKillsOf } from './kills-suite.ts';

survivesKillsOf('cms');
