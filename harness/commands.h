/* The commands of cbench. Each takes its own argument vector, argv[0] being
 * the command's name, and returns the exit status of the process. `cbench
 * report` is in harness/report. */
#ifndef HARNESS_COMMANDS_H
#define HARNESS_COMMANDS_H

int cmd_list(int argc, char **argv);
int cmd_run(int argc, char **argv);
int cmd_bench(int argc, char **argv);
int cmd_lesson(int argc, char **argv);
int cmd_compare(int argc, char **argv);
int cmd_claims(int argc, char **argv);
int cmd_doctor(int argc, char **argv);
int cmd_origin(int argc, char **argv);
int cmd_database(int argc, char **argv);

#endif
