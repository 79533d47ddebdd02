package io.orgsync.devkit.pxc;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The words orders are made of, and how often each comes up. */
final class Vocabulary {

    static final List<String> STATES =
            weighted("inProgress*28 held*12 acknowledged*8 pending*6 failed*8 rejected*5 completed*18 cancelled*5"
                    + " partial*3 assessingCancellation*2 pendingCancellation*2 draft*1 inProgress.accepted*2");
    static final List<String> KINDS = weighted("PROVIDE*56 BUNDLE*4 MODIFY*20 CEASE*13 REPLACE*5 NO_CHANGE*2");
    static final List<String> COMMANDS = weighted(
            "ProvideNew*30 Switch*20 SwitchToNew*12 SwitchToStop*4 Takeover*12 Restart*8 Replace*5 ReplaceToNew*6"
                    + " ReplaceToStop*3");
    static final List<String> PRODUCTS = weighted("C-OR-FTTP*40 C-CFH-FTTP*20 C-CF-FTTP*10 C-FF-FTTP*10 C-OR-SOGEA*20");
    static final List<String> SPEEDS =
            List.of("0.5/0.5", "40/10", "80/20", "115/20", "160/30", "220/30", "330/50", "550/75", "1000/115");
    static final List<String> INSTALLATIONS = List.of("Self Install", "Managed Standard", "Managed Premium");
    static final List<String> CARE_LEVELS = List.of("Standard", "Enhanced");
    static final List<String> POSTCODES = List.of("M1", "LS1", "B15", "NE1", "SW1A", "EH3", "CF10", "BS1", "L1", "G2");
    static final List<String> PEOPLE =
            List.of("Asha Patel", "Tom Hughes", "Zoë Brennan", "Siân Rees", "Piotr Nowak", "Máire Walsh");
    static final List<String> NOTES = List.of(
            "Ring the bell twice",
            "Customer asks for a morning visit",
            "Engineer found the duct blocked; civils needed",
            "New site, plot numbers only: see the developer's map",
            "Gas main nearby – dig by hand");

    private Vocabulary() {}

    static String one(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    static String digits(int length, SplittableRandom random) {
        StringBuilder digits = new StringBuilder(length).append(1 + random.nextInt(9));
        while (digits.length() < length) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** "a*2 b" as the list a, a, b. */
    private static List<String> weighted(String words) {
        return List.of(words.split(" ")).stream()
                .flatMap(word -> times(word.split("\\*")))
                .toList();
    }

    private static Stream<String> times(String[] wordAndWeight) {
        return Collections.nCopies(Integer.parseInt(wordAndWeight[1]), wordAndWeight[0]).stream();
    }
}
