package io.orgsync.devkit.ascora;

import io.orgsync.devkit.ascora.Switch.JobIdInPost;
import io.orgsync.devkit.upstream.Reply;
import java.util.Optional;

/** Jobs: the list, one by its number, saving one, and its labour. */
final class JobsEndpoint {

    private final AscoraWorld world;
    private final JobForm form;
    private final HookPost hooks;

    JobsEndpoint(AscoraWorld world, HookPost hooks) {
        this.world = world;
        this.hooks = hooks;
        form = new JobForm(world);
    }

    Reply list(Call call, Books books, Fault fault) {
        AscoraBehaviour behaviour = world.behaviour();
        var rows = books.jobs().select(JobFilter.of(call, behaviour));
        return Listing.page(call, fault, rows, new Presentation(behaviour), behaviour);
    }

    /** The id of a job is not its number and finds nothing. */
    Reply one(Call call, Books books) {
        String number = call.route().argument(0);
        return books.job(number)
                .map(this::shown)
                .orElseGet(() -> Listing.notFound("job", "job " + number + " was not found", world.behaviour()));
    }

    Reply save(Call call, Books books) {
        Form given = Form.of(call.body());
        JobIdInPost manner = world.behaviour().jobIdInPost();
        if (given.text("jobId").isPresent() && manner == JobIdInPost.REJECT) {
            throw new Refused("a job cannot be updated");
        }
        return given.text("jobId").isPresent() && manner == JobIdInPost.UPDATE
                ? update(given, books)
                : create(given, books);
    }

    private Reply create(Form given, Books books) {
        SimulatedJob created = SimulatedJob.of(form.created(given, books));
        books.jobs().put(created);
        hooks.onWrite(books, HookEvent.JOB_CREATED, created);
        return shown(created);
    }

    private Reply update(Form given, Books books) {
        String id = given.required("jobId");
        SimulatedJob before = books.jobs().find(id).orElseThrow(() -> new Refused("job " + id + " was not found"));
        SimulatedJob after = before.edited(job -> form.fill(given, books, job));
        books.jobs().put(after);
        if (!before.status().equals(after.status())) {
            hooks.onWrite(books, HookEvent.JOB_STATUS_CHANGED, after);
        }
        return shown(after);
    }

    Reply labour(Call call, Books books) {
        String number = call.route().argument(0);
        Optional<SimulatedJob> job = books.job(number);
        return job.isPresent()
                ? Labour.of(job.get(), world.behaviour().labour())
                : Answers.refused("job " + number + " was not found");
    }

    private Reply shown(SimulatedJob job) {
        return Answers.entity("job", new Presentation(world.behaviour()).tree(job.json()));
    }
}
