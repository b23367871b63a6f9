//! The tags that are spoken here, with the numbers of MS-ASWBXML.
//!
//! Invariant: the names are the specification's own, so a transcript can be read beside it.
//! Source: MS-ASWBXML, section 2.1.2.1.

use super::Tag;

/// The tag of this number, if it stands in the tables.
pub fn known(page: u8, code: u8) -> Option<Tag> {
    let pages = [
        air_sync::ALL,
        contacts::ALL,
        email::ALL,
        calendar::ALL,
        moves::ALL,
        item_estimate::ALL,
        folders::ALL,
        meeting_response::ALL,
        tasks::ALL,
        ping::ALL,
        provision::ALL,
        search::ALL,
        body::ALL,
        item_operations::ALL,
        compose::ALL,
    ];
    pages.into_iter().flatten().find(|tag| tag.page == page && tag.code == code).copied()
}

macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident = $page:literal { $($tag:ident = $code:literal)* })*) => {
        $(
            $(#[$doc])*
            #[allow(non_upper_case_globals, missing_docs)]
            pub mod $name {
                use super::Tag;
                $(pub const $tag: Tag = Tag { page: $page, code: $code, name: stringify!($tag) };)*
                pub(super) const ALL: &[Tag] = &[$($tag),*];
            }
        )*
    };
}

pages! {
    /// Code page 0, AirSync.
    air_sync = 0 {
        Sync = 0x05 Responses = 0x06 Add = 0x07 Change = 0x08 Delete = 0x09 Fetch = 0x0A SyncKey = 0x0B
        ClientId = 0x0C ServerId = 0x0D Status = 0x0E Collection = 0x0F Class = 0x10 CollectionId = 0x12
        GetChanges = 0x13 MoreAvailable = 0x14 WindowSize = 0x15 Commands = 0x16 Options = 0x17 FilterType = 0x18
        Conflict = 0x1B Collections = 0x1C ApplicationData = 0x1D DeletesAsMoves = 0x1E SoftDelete = 0x21
        MIMESupport = 0x22 Limit = 0x25
    }
    /// Code page 1, Contacts.
    contacts = 1 {
        BusinessPhoneNumber = 0x13 Email1Address = 0x1B FileAs = 0x1E FirstName = 0x1F LastName = 0x29
        MobilePhoneNumber = 0x2B
    }
    /// Code page 2, Email.
    email = 2 {
        DateReceived = 0x0F DisplayTo = 0x11 Importance = 0x12 MessageClass = 0x13 Subject = 0x14 Read = 0x15
        To = 0x16 Cc = 0x17 From = 0x18 ReplyTo = 0x19 AllDayEvent = 0x1A StartTime = 0x31 MeetingRequest = 0x22
        Sensitivity = 0x32 ThreadTopic = 0x35 InternetCPID = 0x39 Flag = 0x3A Status = 0x3B
        ContentClass = 0x3C FlagType = 0x3D CompleteTime = 0x3E
    }
    /// Code page 4, Calendar.
    calendar = 4 {
        Timezone = 0x05 AllDayEvent = 0x06 Attendees = 0x07 Attendee = 0x08 Email = 0x09 Name = 0x0A
        BusyStatus = 0x0D DtStamp = 0x11 EndTime = 0x12 Location = 0x17 MeetingStatus = 0x18
        OrganizerEmail = 0x19 OrganizerName = 0x1A Reminder = 0x24 Sensitivity = 0x25 Subject = 0x26
        StartTime = 0x27 UID = 0x28 AttendeeStatus = 0x29 AttendeeType = 0x2A ResponseRequested = 0x34
    }
    /// Code page 5, Move.
    moves = 5 {
        MoveItems = 0x05 Move = 0x06 SrcMsgId = 0x07 SrcFldId = 0x08 DstFldId = 0x09 Response = 0x0A Status = 0x0B
        DstMsgId = 0x0C
    }
    /// Code page 6, GetItemEstimate.
    item_estimate = 6 {
        GetItemEstimate = 0x05 Collections = 0x07 Collection = 0x08 CollectionId = 0x0A Estimate = 0x0C
        Response = 0x0D Status = 0x0E
    }
    /// Code page 7, FolderHierarchy.
    folders = 7 {
        DisplayName = 0x07 ServerId = 0x08 ParentId = 0x09 Type = 0x0A Status = 0x0C Changes = 0x0E Add = 0x0F
        Delete = 0x10 Update = 0x11 SyncKey = 0x12 FolderCreate = 0x13 FolderDelete = 0x14 FolderUpdate = 0x15
        FolderSync = 0x16 Count = 0x17
    }
    /// Code page 8, MeetingResponse.
    meeting_response = 8 {
        CalendarId = 0x05 CollectionId = 0x06 MeetingResponse = 0x07 RequestId = 0x08 Request = 0x09 Result = 0x0A
        Status = 0x0B UserResponse = 0x0C
    }
    /// Code page 9, Tasks.
    tasks = 9 {
        Complete = 0x0A DueDate = 0x0C UtcDueDate = 0x0D Importance = 0x0E ReminderSet = 0x1B Sensitivity = 0x1D
        StartDate = 0x1E UtcStartDate = 0x1F Subject = 0x20
    }
    /// Code page 13, Ping.
    ping = 13 {
        Ping = 0x05 Status = 0x07 HeartbeatInterval = 0x08 Folders = 0x09 Folder = 0x0A Id = 0x0B Class = 0x0C
    }
    /// Code page 14, Provision.
    provision = 14 {
        Provision = 0x05 Policies = 0x06 Policy = 0x07 PolicyType = 0x08 PolicyKey = 0x09 Data = 0x0A Status = 0x0B
        RemoteWipe = 0x0C
    }
    /// Code page 15, Search.
    search = 15 {
        Search = 0x05 Store = 0x07 Name = 0x08 Query = 0x09 Options = 0x0A Range = 0x0B Status = 0x0C Response = 0x0D
        Result = 0x0E Properties = 0x0F Total = 0x10 EqualTo = 0x11 Value = 0x12 And = 0x13 Or = 0x14 FreeText = 0x15
        DeepTraversal = 0x17 LongId = 0x18 RebuildResults = 0x19
    }
    /// Code page 17, AirSyncBase.
    body = 17 {
        BodyPreference = 0x05 Type = 0x06 TruncationSize = 0x07 Body = 0x0A Data = 0x0B EstimatedDataSize = 0x0C
        Truncated = 0x0D NativeBodyType = 0x16
    }
    /// Code page 20, ItemOperations.
    item_operations = 20 {
        ItemOperations = 0x05 Fetch = 0x06 Store = 0x07 Options = 0x08 Range = 0x09 Total = 0x0A Properties = 0x0B
        Data = 0x0C Status = 0x0D Response = 0x0E Version = 0x0F Schema = 0x10 Part = 0x11
        EmptyFolderContents = 0x12 DeleteSubFolders = 0x13
    }
    /// Code page 21, ComposeMail.
    compose = 21 {
        SendMail = 0x05 SmartForward = 0x06 SmartReply = 0x07 SaveInSentItems = 0x08 ReplaceMime = 0x09 Source = 0x0B
        FolderId = 0x0C ItemId = 0x0D Mime = 0x10 ClientId = 0x11 Status = 0x12
    }
}
