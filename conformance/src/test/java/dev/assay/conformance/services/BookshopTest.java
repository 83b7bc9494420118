package dev.assay.conformance.services;

import java.util.Set;

/** The bookshop: nested and recursive inputs, unions, pages and payloads, with a server in Python. */
class BookshopTest extends ForeignServicesTest {

    BookshopTest() {
        super(new ForeignService("bookshop", "python3", "server.py"), "python3", 3, 9);
    }

    @Override
    Set<String> undecided() {
        return Set.of(
                // A decimal of any size has no limits beyond its range.
                "CreateBook/weight/number-limits",
                // No member is required, so a valid body has none that could be doubled.
                "UpdateBook/duplicate-key");
    }
}
