"""Gives the wheel the tag of its platform, which the maker of the image has found out."""

import os

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PlatformTag(BuildHookInterface):
    def initialize(self, version, build_data):
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{os.environ['BOUTON_RUNTIME_PLATFORM']}"
