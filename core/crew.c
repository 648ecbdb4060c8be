/* Threads in step: attached, released, done and sent home together. */
#include "core/crew.h"

#include <errno.h>

#include "core/delivery.h"

int crew_attach(const struct duties *duties, void *self, const struct run *run,
                struct worker *worker, uint32_t number)
{
    *worker = (struct worker){0};
    const int status = duties->attach(self, worker, number);

    run->handout->seats[number].status = status;
    return status;
}

void crew_detach(const struct duties *duties, void *self, struct worker *worker)
{
    if (duties->detach)
        duties->detach(self, worker);
    else
        worker_detach(worker);
}

/* The life of one thread. */
static void live(void *argument, uint32_t number)
{
    struct crew *crew = argument;
    struct worker worker;
    uint32_t pass = 0;
    int status =
        crew_attach(crew->duties, crew->self, crew->run, &worker, number);

    latch_count_down(&crew->ready);
    if (gate_pass(&crew->gate, &pass)) {
        if (status == 0)
            status = crew->duties->work(crew->self, &worker);
        if (status != 0)
            crew->run->handout->seats[number].status = status;
        latch_count_down(&crew->finished);
        if (crew->run->delivery)
            delivery_nudge(crew->run->delivery);
        gate_pass(&crew->gate, &pass); /* to the end */
    }
    crew_detach(crew->duties, crew->self, &worker);
}

static void send_home(void *argument)
{
    struct crew *crew = argument;

    gate_end(&crew->gate);
}

int crew_up(struct crew *crew, struct run *run, const struct duties *duties,
            void *self)
{
    *crew = (struct crew){.run = run, .duties = duties, .self = self};
    latch_set(&crew->ready, run->workers);
    latch_set(&crew->finished, run->workers);

    const int status =
        pool_start(&crew->threads, run->workers, live, crew, send_home);
    if (status != 0)
        return status;
    latch_wait(&crew->ready);
    return handout_trouble(run->handout);
}

void crew_begin(struct crew *crew)
{
    gate_open(&crew->gate);
}

int crew_wait(struct crew *crew)
{
    struct delivery *delivery = crew->run->delivery;
    const int status = delivery ? delivery_serve(delivery, &crew->finished) : 0;

    latch_wait(&crew->finished);
    return status == 0 ? handout_trouble(crew->run->handout) : status;
}

void crew_down(struct crew *crew)
{
    send_home(crew);
    pool_join(&crew->threads);
}
