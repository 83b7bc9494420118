package dev.assay.codegen.client;

import java.util.Optional;

/**
 * What client somebody wants.
 *
 * @param language a language of {@link ClientLanguage}, or the name of one of openapi-generator's generators
 * @param packageName what users of the client import, in the form of the language; empty means a name made from the
 *     service's
 * @param version the client's own version, such as {@code 1.0.0}
 * @param license the SPDX identifier of the client's licence
 */
public record ClientRequest(String language, Optional<String> packageName, String version, String license) {}
