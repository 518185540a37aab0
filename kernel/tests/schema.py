"""Every message that a kernel of these tests sends is checked here: by jupyter_kernel_test's schemas, and by these for what they leave out."""

from jsonschema import Draft4Validator
from jupyter_kernel_test.msgspec_v5 import schema_fragments, validate_message


def content(**properties):
    return {"type": "object", "properties": properties, "required": sorted(properties)}


TEXT, OBJECT = {"type": "string"}, {"type": "object"}
STRICT = {
    "iopub_welcome": content(subscription=TEXT),
    "input_request": content(prompt=TEXT, password={"type": "boolean"}),
    "comm_open": content(comm_id=TEXT, target_name=TEXT, data=OBJECT),
    "comm_msg": content(comm_id=TEXT, data=OBJECT),
    "comm_close": content(comm_id=TEXT, data=OBJECT),
    "create_subshell_reply": content(status={"enum": ["ok"]}, subshell_id=TEXT),
    "list_subshell_reply": content(status={"enum": ["ok"]}, subshell_id={"type": "array", "items": TEXT}),
    "delete_subshell_reply": content(status={"enum": ["ok"]}),
    "aborted": content(status={"enum": ["aborted"]}, execution_count={"type": "integer"}),
    "error": content(status={"enum": ["error"]}, ename=TEXT, evalue=TEXT, traceback={"type": "array", "items": TEXT}),
}


def check(message):
    """Fails where a message is none of protocol 5.5."""
    kind, header, parent = message["msg_type"], message["header"], message["parent_header"]
    assert header["version"] == "5.5" and header["msg_type"] == kind and header["session"] and header["msg_id"], header
    assert header["date"].tzinfo is not None, "a date without its zone"
    assert parent == {} if kind == "iopub_welcome" else parent.get("msg_id"), f"{kind} answers nobody"
    status = message["content"].get("status")
    if kind.endswith("_reply") and status in ("error", "aborted"):
        Draft4Validator(STRICT[status]).validate(message["content"])
        if kind == "execute_reply":
            assert isinstance(message["content"]["execution_count"], int)
    elif kind in STRICT and kind != "error":
        Draft4Validator(STRICT[kind]).validate(message["content"])
    else:
        assert kind in schema_fragments, f"the protocol knows no {kind}"
        validate_message(message, kind)


def checked(channel):
    """The channel of a client, whose messages are checked as they come."""
    take = channel.get_msg

    def get_msg(*arguments, **options):
        message = take(*arguments, **options)
        check(message)
        return message

    channel.get_msg = get_msg
