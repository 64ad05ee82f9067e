"""Helpers for the Blender scripts that make the store's models. README.md says how they fit together."""
