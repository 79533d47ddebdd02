package io.orgsync.model.upstream;

/** Why an address may not be called, in a sentence that may be shown to whoever entered it. */
public enum AddressRefusal {
    UNREADABLE("The address is not a complete web address with a host in its ordinary spelling."),
    NOT_HTTPS("The address must start with https."),
    USER_INFO("The address must not hold a user name or password."),
    HOST_NOT_ALLOWED("The host is not among those this service may call."),
    INSIDE("The address leads into a private or reserved network.");

    private final String sentence;

    AddressRefusal(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    UpstreamFailure failure() {
        return UpstreamFailure.of(FailureKind.ADDRESS_REFUSED, sentence);
    }
}
