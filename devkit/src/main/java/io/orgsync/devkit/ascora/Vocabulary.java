package io.orgsync.devkit.ascora;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The words records are made of, and how often each comes up. */
final class Vocabulary {

    /** As seen among jobs in the field: most are closed. */
    static final List<Integer> STATUSES = Stream.of("8*80 3*9 5*4 1*3 0*2 2*1 6*1")
            .flatMap(words -> Stream.of(words.split(" ")))
            .flatMap(word ->
                    Collections.nCopies(Integer.parseInt(word.substring(2)), Integer.valueOf(word.substring(0, 1)))
                            .stream())
            .toList();

    static final List<String> TYPES = List.of("Standard Job", "Water", "Fire", "Mould", "Storm", "Asbestos");
    static final List<String> CUSTOMER_TYPES = List.of("Commercial", "Residential", "Insurance");
    static final List<String> LEAD_SOURCES = List.of("Website", "Referral", "Insurer");
    static final List<String> FIRST_NAMES = List.of("Mia", "Noah", "Zoë", "Tama", "Priya", "Ruby", "Aroha", "Léo");
    static final List<String> LAST_NAMES = List.of("Tran", "Nguyen", "O'Brien", "Kelly", "Singh", "Müller", "Walker");
    static final List<String> TRADES = List.of("Cafe", "Motel", "Bakery", "Strata", "Dental", "Gym", "Bookshop");
    static final List<String> PLACES = List.of("Harbour", "Ridge", "Bayside", "Summit", "Lagoon", "Fig Tree");
    static final List<String> STREETS = List.of("Test St", "Example Rd", "Sample Ave", "Specimen Pde");
    static final List<String> SUBURBS = List.of("Newtown", "Toowong", "Ipswich", "Carindale", "Nundah");
    static final List<String> ITEMS = List.of("Air mover", "Dehumidifier", "Labour", "Antimicrobial", "Skip bin");
    static final List<String> WORDS = List.of(
            "inspected",
            "carpet",
            "removed",
            "the",
            "wet",
            "plaster",
            "and",
            "placed",
            "dryers",
            "in",
            "hall",
            "moisture",
            "readings",
            "above",
            "standard",
            "–",
            "return",
            "on",
            "Monday",
            "customer",
            "agreed",
            "m²");

    private Vocabulary() {}

    static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    static String digits(int length, SplittableRandom random) {
        StringBuilder digits = new StringBuilder(length);
        while (digits.length() < length) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Lines of words, the first of a line in front of no blank. */
    static String words(int count, SplittableRandom random) {
        StringBuilder text = new StringBuilder(count * 8);
        for (int i = 0; i < count; i++) {
            text.append(one(WORDS, random)).append(i % 12 == 11 ? '\n' : ' ');
        }
        return text.toString().trim();
    }

    /** The same id for the same name, whoever uses it. */
    static String idOf(String name) {
        return Numbering.id(new SplittableRandom(name.hashCode()));
    }
}
