package io.orgsync.model.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For the API document: an answer that shows null where it has no value, as rows of a table do, instead of leaving the
 * member out. The type must have a name of its own in the document.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithNulls {

    /** Members that are left out all the same where they have no value. */
    String[] except() default {};
}
