/* Supervising worker processes: phases, deaths, replacements, sweeps. */
#include "core/team.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/delivery.h"
#include "core/failure.h"

#define FRUITLESS_REPLACEMENTS 3 /* of one seat, none of which began a task */

/* The parent's view of one worker. */
struct member {
    uint32_t fruitless; /* deaths in a row without a task begun */
    bool lost;          /* dead, and not replaced */
};

/* --- in a worker ---------------------------------------------------------- */

/* Tell the parent that this worker has completed phase `phase`. */
static void complete(struct team *team, uint32_t number, uint32_t phase)
{
    atomic_store(&team->run->handout->seats[number].phases, phase);
    eventfd_write(team->bell, 1);
}

/* The whole life of a worker process. One that could not attach does no work:
 * the run does not begin, or it was a replacement, and ends at once. */
static void live(void *argument, uint32_t number)
{
    struct team *team = argument;
    struct worker worker;
    uint32_t pass = 0;
    int status =
        crew_attach(team->duties, team->self, team->run, &worker, number);

    complete(team, number, 1);
    while (gate_pass(team->gate, &pass) && status == 0) {
        status = team->duties->work(team->self, &worker);
        if (status != 0)
            team->run->handout->seats[number].status = status;
        complete(team, number, 1 + pass);
    }
    crew_detach(team->duties, team->self, &worker);
}

/* --- in the parent -------------------------------------------------------- */

static void bell_rang(struct loop_watch *watch, uint32_t events)
{
    eventfd_t rings;

    (void)events;
    eventfd_read(watch->fd, &rings);
}

/* What a dead worker had begun and not ended has failed. How many? */
static uint64_t fail_running(struct run *run, uint32_t number)
{
    uint64_t failed = 0;

    for (uint64_t i = 0; i < run->tasks.count; i++) {
        const struct slot *slot = &run->tasks.slots[i];

        if (!slot_is_open(slot) || slot->worker != number)
            continue;
        tasks_fail(&run->tasks, i, -EOWNERDEAD);
        failed++;
    }
    if (failed > 0 && run->plan->fail_fast)
        handout_stop(run->handout);
    return failed;
}

/* Fork a worker for a seat whose worker has died. */
static void replace(struct team *team, uint32_t number)
{
    struct member *member = &team->members[number];

    atomic_store(&team->run->handout->seats[number].phases, 0);
    member->lost = member->fruitless >= FRUITLESS_REPLACEMENTS ||
                   procs_replace(&team->procs, number) != 0;
}

/* A worker process has ended, by itself or not. */
static void gone(void *argument, uint32_t number, pid_t pid, int wait_status)
{
    struct team *team = argument;
    struct member *member = &team->members[number];

    if (team->collect)
        team->collect(team->self, number);
    if (team->run->delivery)
        delivery_bury(team->run->delivery, number);

    bool fruitful = false;
    const uint64_t failed = team->bury
                                ? team->bury(team->self, number, &fruitful)
                                : fail_running(team->run, number);
    const uint32_t phases =
        atomic_load(&team->run->handout->seats[number].phases);

    procs_remark_death(number, pid, wait_status, failed);
    member->fruitless = fruitful || failed > 0 ? 0 : member->fruitless + 1;
    /* One that had nothing left to do is not missed until there is a next
     * pass; what kills a worker before it has begun would kill the next. */
    if (phases >= team->phase || (team->phase == 1 && phases == 0))
        member->lost = true;
    else
        replace(team, number);
}

bool team_has(const struct team *team, uint32_t number)
{
    return !team->members[number].lost;
}

bool team_lives(const struct team *team)
{
    for (uint32_t i = 0; i < team->run->workers; i++)
        if (team_has(team, i))
            return true;
    return false;
}

/* Step the loop until every worker that is left has completed `phase`. */
static int await(struct team *team, uint32_t phase)
{
    const struct seat *seats = team->run->handout->seats;
    uint32_t settled = 0;

    team->phase = phase;
    for (;;) {
        while (settled < team->run->workers &&
               (!team_has(team, settled) ||
                atomic_load(&seats[settled].phases) >= phase))
            settled++;
        if (settled == team->run->workers)
            return 0;

        const int status = team->run->delivery
                               ? delivery_step(team->run->delivery)
                               : loop_step(team->loop, UINT64_MAX);
        if (status != 0)
            return status;
    }
}

static int collect_all(struct team *team)
{
    int status = 0;

    for (uint32_t i = 0; team->collect && i < team->run->workers; i++)
        if (status == 0)
            status = team->collect(team->self, i);
    if (team->run->delivery)
        delivery_take(team->run->delivery);
    return status;
}

/* What ended the work of one who lives: 0 or its -errno. That a replacement
 * could not attach is no reason to end the run. */
static int trouble(const struct team *team)
{
    for (uint32_t i = 0; i < team->run->workers; i++)
        if (team_has(team, i) && team->run->handout->seats[i].status != 0)
            return team->run->handout->seats[i].status;
    return 0;
}

/* Fork again for the seats that are empty. True: at least one worker lives. */
static bool revive(struct team *team)
{
    for (uint32_t i = 0; i < team->run->workers; i++)
        if (!team_has(team, i))
            replace(team, i);
    return team_lives(team);
}

int team_lost(uint64_t tasks_left)
{
    return failure_explain(-EOWNERDEAD,
                           "every worker process died and none could be "
                           "replaced; %llu tasks were never begun",
                           (unsigned long long)tasks_left);
}

int team_drive(struct team *team)
{
    struct handout *handout = team->run->handout;
    uint64_t left;
    int status;

    do {
        gate_open(team->gate);
        status = await(team, team->phase + 1);
        if (status == 0)
            status = collect_all(team);
        if (status == 0)
            status = trouble(team);
        if (status != 0)
            return status;
        left = handout_sweep(handout, team->run->tasks.slots);
    } while (left > 0 && revive(team));

    return left > 0 ? team_lost(left) : 0;
}

void team_begin(struct team *team)
{
    gate_open(team->gate);
    team->phase++;
}

/* --- up and down ---------------------------------------------------------- */

int team_init(struct team *team)
{
    team->bell = -1;
    int status = loop_new(&team->loop);

    if (status != 0)
        return status;
    team->bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (team->bell == -1)
        return -errno;
    team->bell_watch.ready = bell_rang;
    status =
        loop_watch_start(team->loop, &team->bell_watch, team->bell, LOOP_READ);
    if (status != 0)
        return status;
    team->gate = mmap(NULL, sizeof(*team->gate), PROT_READ | PROT_WRITE,
                      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (team->gate == MAP_FAILED) {
        team->gate = NULL;
        return -errno;
    }
    team->members = calloc(team->run->workers, sizeof(*team->members));
    if (!team->members)
        return -ENOMEM;
    team->procs.loop = team->loop;
    team->procs.from_zygote = team->from_zygote;
    team->procs.body = live;
    team->procs.gone = gone;
    team->procs.argument = team;
    return procs_init(&team->procs, team->run->workers);
}

int team_up(struct team *team)
{
    int status = procs_start(&team->procs);

    if (status == 0)
        status = await(team, 1);
    if (status == 0)
        status = handout_trouble(team->run->handout);
    for (uint32_t i = 0; status == 0 && i < team->run->workers; i++)
        if (!team_has(team, i))
            status = failure_explain(-EOWNERDEAD,
                                     "worker %u died before it began", i);
    return status;
}

void team_down(struct team *team)
{
    if (team->run && team->run->delivery)
        delivery_close(team->run->delivery);
    if (team->gate)
        gate_end(team->gate);
    if (team->procs.procs)
        procs_release(&team->procs);
    if (team->loop && team->bell != -1) {
        loop_watch_stop(team->loop, &team->bell_watch);
        close(team->bell);
    }
    loop_free(team->loop);
    if (team->gate)
        munmap(team->gate, sizeof(*team->gate));
    free(team->members);
    *team = (struct team){0};
}
