"""Sums the test reports of Maven and pytest under a folder; prints 'N passed, N failed, N skipped'."""

import pathlib
import sys
import xml.etree.ElementTree as ET

root = pathlib.Path(sys.argv[1])
passed = failed = skipped = 0
for report in [*root.glob("*/target/surefire-reports/TEST-*.xml"), *root.glob("build/pytest.xml")]:
    for suite in ET.parse(report).getroot().iter("testsuite"):
        tests, bad = int(suite.get("tests", 0)), int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skip = int(suite.get("skipped", 0))
        passed, failed, skipped = passed + tests - bad - skip, failed + bad, skipped + skip
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or not passed else 0)
