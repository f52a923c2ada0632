// Writes the most memory that a program had resident, in kilobytes, to the file that MEMORY_LOG names:
// node --import ./log-memory.mjs PROGRAM
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.MEMORY_LOG, String(process.resourceUsage().maxRSS)));
