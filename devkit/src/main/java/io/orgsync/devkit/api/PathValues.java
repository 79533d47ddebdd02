package io.orgsync.devkit.api;

/** What stands for the parameters in the paths of operations. */
@FunctionalInterface
public interface PathValues {

    String of(Operation operation, String parameter);

    default String path(Operation operation) {
        return operation.path(parameter -> of(operation, parameter));
    }
}
