/* Showing a page in a browser. */
#ifndef HARNESS_REPORT_OPEN_PAGE_H
#define HARNESS_REPORT_OPEN_PAGE_H

/* Show the file: with the first command of $BROWSER that can be run, else with
 * xdg-open where there is a display. A browser that stays in the foreground is
 * left running. Messages go to standard error. Returns an exit status: 0,
 * EXIT_FAILED, or EXIT_UNAVAILABLE where there is nothing to show it with. */
int open_page(const char *path);

#endif
