process.stderr.write('statbrief: no command is built yet\n');
process.exitCode = 2;
