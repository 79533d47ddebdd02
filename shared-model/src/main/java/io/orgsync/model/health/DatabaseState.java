package io.orgsync.model.health;

/** What a look at the database brought. */
sealed interface DatabaseState {

    /** @param schemaKnown true when the newest migration of this service has been applied */
    record Reached(boolean schemaKnown) implements DatabaseState {}

    record Unreachable(String reason) implements DatabaseState {}
}
