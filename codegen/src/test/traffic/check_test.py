"""Tests that the traffic check finds what it is there to find, by a document of one operation."""

import pathlib
import tempfile
import unittest

from check import Reasons, Tally, Validator

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Things", "version": "1"},
    "paths": {
        "/thing/{name}": {
            "post": {
                "parameters": [
                    {"name": "name", "in": "path", "required": True, "schema": {"type": "string", "maxLength": 3}}
                ],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"type": "object", "required": ["size"], "properties": {"size": {"type": "integer"}}}}},
                },
                "responses": {
                    "200": {"description": "Made.", "content": {"application/json": {"schema": {"type": "object", "required": ["id"]}}}}
                },
            }
        }
    },
}

LISTED = "- {difference: taken, clause: 'Make/*', reason: Known.}"


def exchange(intent, body='{"size":1}', target="/thing/a%2Fb", status=200, answer='{"id":"1"}', **more):
    headers = {"content-type": ["application/json"]}
    return {
        "operation": "Make",
        "clause": "Make/size/type",
        "intent": intent,
        "request": {"method": "POST", "target": target, "headers": headers, "body": body},
        "response": {"status": status, "headers": headers, "body": answer},
    } | more


class CheckTest(unittest.TestCase):
    def problems(self, *exchanges, reasons="[]"):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "reasons.yaml")
            file.write_text(reasons, encoding="utf-8")
            tally = Tally(Validator(DOCUMENT), Reasons(file, DOCUMENT["openapi"]))
        for one in exchanges:
            tally.look_at(one)
        return "\n".join(tally.problems())

    def test_what_fits_is_no_problem(self):
        self.assertEqual("", self.problems(exchange("obey"), exchange("break", body='{"size":"x"}')))

    def test_labels_are_decoded_before_they_are_judged(self):
        self.assertIn("(refused)", self.problems(exchange("obey", target="/thing/abcd")))

    def test_a_request_that_obeys_and_is_refused_is_found(self):
        self.assertIn("(refused)", self.problems(exchange("obey", body="{}")))

    def test_a_request_that_breaks_and_is_not_refused_is_found_unless_listed(self):
        self.assertIn("(taken)", self.problems(exchange("break")))
        self.assertEqual("", self.problems(exchange("break"), reasons=LISTED))

    def test_a_reason_that_never_applies_is_found(self):
        self.assertIn("take it out", self.problems(exchange("obey"), reasons=LISTED))

    def test_answers_that_do_not_fit_are_found(self):
        self.assertIn("(response)", self.problems(exchange("obey", answer="{}")))
        self.assertIn("(error)", self.problems(exchange("obey", status=418)))

    def test_what_is_said_to_obey_is_judged_again(self):
        self.assertIn("breaks the model", self.problems(exchange("obey", violations=["size: too big"])))


if __name__ == "__main__":
    unittest.main(verbosity=0)
