package io.orgsync.model.sync;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks methods whose path names a run as {@code {runId}}: it must exist before the body is looked at or a stream of
 * events is opened. Where the path also has an {@code {id}}, that is the run's subject.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OfRun {}
