package io.orgsync.devkit.postgres;

/** Who connects to a database. The passwords are for show: the server listens on the loopback address only. */
public enum Role {
    /** The server's superuser: for the harness alone, no service ever gets it. */
    SUPERUSER("postgres", "postgres"),

    /** Owns the database and runs the migrations; subject to forced row-level security. */
    OWNER("orgsync_owner", "owner-of-the-devkit"),

    /** What the services run as: may connect, and use what the migrations grant. */
    APPLICATION("orgsync_app", "application-of-the-devkit");

    private final String user;
    private final String password;

    Role(String user, String password) {
        this.user = user;
        this.password = password;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }
}
