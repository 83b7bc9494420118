package dev.assay.conformance.services;

import java.util.Set;

/** The bookshop: nested and recursive inputs, unions, pages and payloads, with a server in Python. */
class BookshopTest extends ForeignServicesTest {

    BookshopTest() {
        super(new ForeignService("bookshop", "python3", "server.py"), "python3", 3, 9);
    }

    @Override
    Set<String> undecided() {
        return Set.of();
    }
}
